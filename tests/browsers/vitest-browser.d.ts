// 'vitest/browser' takes its types from the provider that is installed; ours has those of the common base.
declare module '@vitest/browser-preview/context' {
  export * from '@vitest/browser/context';
}
