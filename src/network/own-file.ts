/** The text of a file of the package, by its full address. Throws where it is not there, or not of the package. */
export async function readOwnFile(address: string): Promise<string> {
  if (new URL(address).origin !== location.origin) throw new Error(`network: ${address} is no file of ours`);
  const response = await fetch(address, { redirect: 'error' });
  if (!response.ok) throw new Error(`network: ${address} gave status ${response.status}`);
  return response.text();
}
