// Run after `npm install` where the registry is a mirror without packages for other platforms: npm then leaves them out
// of package-lock.json, and `npm ci` refuses such a lock file everywhere. This adds their entries, with the platform taken
// from the package's name; npm fetches only the one that fits the machine.
import { readFileSync, writeFileSync } from 'node:fs';

const PLATFORM =
  /-?\b(?:(?<os>android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-)?(?<cpu>arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|wasm32|x64)(?:-(?<abi>\w+))?$/;
const LIBC = { musl: 'musl', musleabihf: 'musl', gnu: 'glibc', gnueabihf: 'glibc' };

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const added = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (lock.packages[key] || lock.packages[`${path}/${key}`]) continue;
    const { os, cpu, abi } = PLATFORM.exec(name)?.groups ?? {};
    if (!cpu || !/^[\d.]+$/.test(version)) throw new Error(`cannot tell the platform of ${name}@${version}`);
    const libc = os === 'linux' && LIBC[abi];
    lock.packages[key] = {
      version,
      cpu: [cpu],
      ...(entry.dev ? { dev: true } : {}),
      ...(libc ? { libc: [libc] } : {}),
      ...(entry.license ? { license: entry.license } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
      ...(entry.engines ? { engines: entry.engines } : {}),
    };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length ? `added ${added.join(', ')}` : 'nothing to add');
