import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '@/kit/state/empty';
import { buttonLook } from '@/kit/ui/button';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Empty
      alone
      title={t('not_found.title')}
      action={
        <Link to="/" className={buttonLook()}>
          {t('not_found.home')}
        </Link>
      }
    >
      {t('not_found.text')}
    </Empty>
  );
}
