export { useOnline } from '@/kit/state/online';
