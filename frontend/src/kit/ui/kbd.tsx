/** A key or a chord, such as `Ctrl K`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className="inline-flex items-center gap-0.5 rounded-sm border bg-sunken px-1 font-sans text-xs leading-4 font-medium text-soft">
      {keys}
    </kbd>
  );
}
