import { Toast } from '@base-ui/react/toast';

/** What is said in passing; `toasts.tsx` shows it. */
export const manager = Toast.createToastManager();

/** Says in passing that something is done. */
export function say(title: string, description?: string): void {
  manager.add({ title, description, type: 'good', timeout: 5000 });
}

/** Says in passing that something went wrong; it stays until it is closed. */
export function complain(title: string, description?: string): void {
  manager.add({ title, description, type: 'bad', timeout: 0, priority: 'high' });
}
