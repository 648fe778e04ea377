import { createFormHook, createFormHookContexts } from '@tanstack/react-form';
import { type ComponentProps, type ReactNode, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, fieldErrors, type Problem } from '@/api/problem';
import { ProblemNote } from '@/kit/state/problem';
import { useWords } from '@/kit/state/words';
import { Button } from '@/kit/ui/button';
import { Input, Textarea } from '@/kit/ui/input';
import { type Option, Select } from '@/kit/ui/select';
import { Switch } from '@/kit/ui/switch';
import { Unsaved } from '@/kit/ui/unsaved';
import { DayInput } from './day-input';
import { Field } from './field';
import { focusFault, focusUnreadable } from './focus';
import { Guard } from './guard';
import { MoneyInput, PriceInput, QuantityInput } from './number-input';

const { fieldContext, formContext, useFieldContext, useFormContext } = createFormHookContexts();

type Common = { label: ReactNode; help?: ReactNode; required?: boolean; className?: string };

/**
 * The words of what is wrong with the field: that its text is none of what belongs there, the server's refusal, or that
 * it is empty and must not be.
 */
function useFault(unreadable = false, code = 'MALFORMED'): ReactNode {
  const { state } = useFieldContext<unknown>();
  const words = useWords();
  if (unreadable) return words.field(code, {});
  const first = state.meta.errors.find(Boolean) as { code: string; params?: Record<string, unknown> } | undefined;
  return first ? words.field(first.code, first.params ?? {}) : undefined;
}

function TextField({ label, help, required, className, ...rest }: Common & ComponentProps<'input'>) {
  const field = useFieldContext<string>();
  return (
    <Field label={label} help={help} required={required} className={className} error={useFault()}>
      <Input
        {...rest}
        name={field.name}
        value={field.state.value ?? ''}
        onChange={(event) => field.handleChange(event.target.value)}
      />
    </Field>
  );
}

function TextareaField({ label, help, required, className, ...rest }: Common & ComponentProps<'textarea'>) {
  const field = useFieldContext<string>();
  return (
    <Field label={label} help={help} required={required} className={className} error={useFault()}>
      <Textarea
        {...rest}
        name={field.name}
        value={field.state.value ?? ''}
        onChange={(event) => field.handleChange(event.target.value)}
      />
    </Field>
  );
}

function SelectField({
  label,
  help,
  required,
  className,
  options,
  empty,
  disabled,
}: Common & { options: readonly Option[]; empty?: string; disabled?: boolean }) {
  const field = useFieldContext<string>();
  return (
    <Field label={label} help={help} required={required} className={className} error={useFault()}>
      <Select
        name={field.name}
        value={field.state.value ?? ''}
        onChange={field.handleChange}
        options={options}
        empty={empty}
        disabled={disabled}
      />
    </Field>
  );
}

function DayField({ label, help, required, className, ...rest }: Common & { min?: string; max?: string }) {
  const field = useFieldContext<string>();
  const [unreadable, setUnreadable] = useState(false);
  return (
    <Field label={label} help={help} required={required} className={className} error={useFault(unreadable)}>
      <DayInput
        {...rest}
        name={field.name}
        value={field.state.value ?? ''}
        onChange={field.handleChange}
        onUnreadable={setUnreadable}
      />
    </Field>
  );
}

function numberField(Control: typeof MoneyInput) {
  return function NumberField({
    label,
    help,
    required,
    className,
    ...rest
  }: Common & Omit<ComponentProps<'input'>, 'value' | 'onChange'>) {
    const field = useFieldContext<number | undefined>();
    const [unreadable, setUnreadable] = useState(false);
    const fault = useFault(unreadable, 'MALFORMED_figure');
    return (
      <Field label={label} help={help} required={required} className={className} error={fault}>
        <Control
          {...rest}
          name={field.name}
          value={field.state.value ?? undefined}
          onChange={(value) => field.handleChange(value)}
          onUnreadable={setUnreadable}
        />
      </Field>
    );
  };
}

function SwitchField({ label, help, className }: Common) {
  const field = useFieldContext<boolean>();
  return (
    <Field label={label} help={help} className={className} error={useFault()}>
      <Switch name={field.name} checked={field.state.value ?? false} onCheckedChange={field.handleChange} />
    </Field>
  );
}

/** What the server refused and no field shows, and the button that sends the form. */
function SubmitButton({
  children,
  because,
  look = 'primary',
  of,
}: {
  children: ReactNode;
  because?: ReactNode | false;
  look?: 'primary' | 'danger';
  /** The id of the form, where the button stands outside of it, as in the foot of a dialog. */
  of?: string;
}) {
  const form = useFormContext();
  const inWindow = useContext(Unsaved) !== null;
  return (
    <>
      <form.Subscribe selector={(state) => state.isSubmitting}>
        {(busy) => (
          <Button type="submit" form={of} look={look} busy={busy} because={because}>
            {children}
          </Button>
        )}
      </form.Subscribe>
      {inWindow ? <Guard form={form} /> : null}
    </>
  );
}

/** Asks before one goes to another page with what was typed; a form in a window has it by its button. */
function LeaveGuard() {
  return <Guard form={useFormContext()} />;
}

const { useAppForm: useBareForm, withForm } = createFormHook({
  fieldContext,
  formContext,
  fieldComponents: {
    TextField,
    TextareaField,
    SelectField,
    DayField,
    MoneyField: numberField(MoneyInput),
    PriceField: numberField(PriceInput),
    QuantityField: numberField(QuantityInput),
    SwitchField,
  },
  formComponents: { SubmitButton, LeaveGuard },
});

export { focusUnreadable, withForm };

/** A form of the kit: sent while something is wrong with it, it puts the focus on the first field at fault. */
export const useAppForm: typeof useBareForm = (options) =>
  useBareForm({
    ...options,
    // what cannot be read is not sent as if the field were empty
    onSubmit: (sent) => (focusUnreadable() ? undefined : options.onSubmit?.(sent)),
    onSubmitInvalid: (invalid) => {
      // what the server refused once it may accept now: it is asked again
      if (forgetRefusals(invalid.formApi as never)) void invalid.formApi.handleSubmit();
      else focusFault();
      options.onSubmitInvalid?.(invalid);
    },
  });

/** A field that must not be empty: `validators={{ onSubmit: filled }}`. */
export function filled({ value }: { value: unknown }) {
  const empty = value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
  return empty ? { code: 'REQUIRED' } : undefined;
}

type Settable = {
  setErrorMap: (errors: never) => void;
  getFieldMeta: (name: never) => unknown;
};

type Fault = { code: string; refused?: true };
type Fields = {
  fieldInfo: Record<string, unknown>;
  getFieldMeta: (name: string) => { errorMap: { onSubmit?: Fault } } | undefined;
  setFieldMeta: (name: string, change: (meta: { errorMap: object }) => object) => void;
  state: { isFieldsValid: boolean };
};

/** Takes the server's refusals off the fields; whether nothing is wrong with the form then. */
function forgetRefusals(form: Fields): boolean {
  const refused = Object.keys(form.fieldInfo).filter((name) => form.getFieldMeta(name)?.errorMap.onSubmit?.refused);
  for (const name of refused)
    form.setFieldMeta(name, (meta) => ({ ...meta, errorMap: { ...meta.errorMap, onSubmit: undefined } }));
  return refused.length > 0 && form.state.isFieldsValid;
}

/**
 * Sends a form and lays a refusal where it belongs: on the fields that it points at, the rest into
 * `problem`, which `<Refusal>` shows. The first field at fault gets the focus. Pointers are the form's field names (`/credit_limit`).
 */
export function useRefusal() {
  const [problem, setProblem] = useState<Problem>();
  const send = async (form: Settable, deed: () => Promise<unknown>): Promise<boolean> => {
    setProblem(undefined);
    try {
      await deed();
      return true;
    } catch (thrown) {
      const refused = asProblem(thrown);
      const fields: Record<string, unknown> = {};
      let elsewhere = refused.errors === undefined || refused.errors.length === 0;
      for (const [pointer, fault] of fieldErrors(refused)) {
        const name = fieldName(pointer);
        if (form.getFieldMeta(name as never)) fields[name] = { ...fault, refused: true };
        else elsewhere = true;
      }
      form.setErrorMap({ onSubmit: { fields } } as never);
      focusFault();
      if (elsewhere) setProblem(refused);
      return false;
    }
  };
  return { problem, send, clear: () => setProblem(undefined) };
}

/** `/lines/0/quantity` as `lines[0].quantity`. */
export function fieldName(pointer: string): string {
  return pointer
    .split('/')
    .filter(Boolean)
    .map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');
}

type RefusalProps = {
  problem: Problem | undefined;
  /** Reads anew what the form began with; offered where somebody else has changed it meanwhile. */
  onReload?: () => void;
};

/** What was refused and no field shows. */
export function Refusal({ problem, onReload }: RefusalProps) {
  const { t } = useTranslation();
  return problem ? (
    <div role="alert" aria-label={t('refused')}>
      <ProblemNote problem={problem}>
        {onReload && problem.code === 'STALE' ? (
          <div>
            <Button size="sm" onClick={onReload}>
              {t('reload')}
            </Button>
          </div>
        ) : null}
      </ProblemNote>
    </div>
  ) : null;
}
