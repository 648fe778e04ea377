import { type ComponentType, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

export type PaletteProps = {
  text: string;
  onText: (text: string) => void;
  /** The text that Enter was pressed on before anything could be opened; it opens what comes first. */
  entered: string | undefined;
  onEntered: (text: string | undefined) => void;
  onClose: () => void;
};

type Props = { of: ComponentType<PaletteProps>; onClose: () => void };

/** Takes what is typed from the first key on; the palette itself may still be on its way. */
export function PaletteDoor({ of: Palette, onClose }: Props) {
  const [text, setText] = useState('');
  const [entered, setEntered] = useState<string>();
  const props = { text, onText: setText, entered, onEntered: setEntered, onClose };
  return (
    <Suspense fallback={<Waiting {...props} />}>
      <Palette {...props} />
    </Suspense>
  );
}

/** The field of the palette, alone. */
function Waiting({ text, onText, onEntered, onClose }: PaletteProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="fixed inset-0 z-40 bg-veil" onPointerDown={onClose} />
      <div className="fixed inset-x-3 top-[10vh] z-40 mx-auto max-w-xl overflow-hidden rounded-lg border bg-surface shadow-pop">
        <input
          ref={focus}
          value={text}
          onChange={(event) => {
            onText(event.target.value);
            onEntered(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onEntered(text.trim());
            else if (event.key === 'Escape') onClose();
          }}
          placeholder={t('palette.placeholder')}
          aria-label={t('palette.open')}
          className="h-12 w-full border-b bg-transparent px-4 text-lg outline-none"
        />
        <p role="status" className="p-4 text-soft">
          {t('loading')}
        </p>
      </div>
    </>
  );
}

/** Has the focus as soon as it stands there. */
export function focus(field: HTMLElement | null): void {
  field?.focus();
}
