import { useSession } from '@/api/session';

/**
 * Where a dialog stands. While one has to sign in again, that stands over whatever else is open: over the questions
 * (`z-50`) too, and what lies beneath does not hear the Escape that is pressed there.
 */
export function useLayer(over: boolean | undefined): { covered: boolean; layer: string } {
  const expired = useSession((session) => session.expired);
  return { covered: expired && !over, layer: over ? 'z-55' : 'z-40' };
}
