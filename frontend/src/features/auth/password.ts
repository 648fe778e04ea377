/** The rules of a password, as far as the page can tell; the server knows the common ones besides. */
export const shortest = 10;

type Fault = { code: string; params?: Record<string, unknown> };

/** What is wrong with a password for somebody with this e-mail, in the codes of the API. */
export function passwordFault(password: string, email: string): Fault | undefined {
  if (password === '') return { code: 'REQUIRED' };
  if ([...password].length < shortest) return { code: 'TOO_SHORT', params: { min: shortest } };
  return password.toLowerCase() === email.toLowerCase() ? { code: 'SAME_AS_EMAIL' } : undefined;
}
