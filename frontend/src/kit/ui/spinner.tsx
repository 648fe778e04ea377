import { IconLoader2 } from '@tabler/icons-react';

export function Spinner() {
  return <IconLoader2 aria-hidden size={16} className="animate-spin" />;
}
