import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from './preferences';
import { Button } from './ui/button';
import { cx } from './ui/cx';

/** Changes to the other language, on the pages that anybody may see. */
export function LanguageButton({ size, className }: { size?: 'sm'; className?: string }) {
  const { t, i18n } = useTranslation();
  const [failed, setFailed] = useState(false);
  const other = i18n.language === 'vi' ? 'en' : 'vi';
  const change = async () => {
    setFailed(false);
    setFailed(!(await chooseLanguage(other)));
  };
  return (
    <div className={cx('grid gap-1', className)}>
      <Button look="quiet" size={size} lang={other} onClick={() => void change()}>
        {t(`language.${other}`)}
      </Button>
      {failed ? (
        <p role="alert" className="max-w-64 text-sm text-bad">
          {t('language.failed')}
        </p>
      ) : null}
    </div>
  );
}
