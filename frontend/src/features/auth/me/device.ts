/** What a user agent says of itself, as people would name it. */
export type Device = { browser: string | undefined; system: string | undefined };

// the first that fits: most browsers claim to be several
const browsers: [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bcoc_coc_browser\//, 'Cốc Cốc'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
  [/^curl\//, 'curl'],
];
const systems: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

export function deviceOf(userAgent: string | null | undefined): Device {
  const text = userAgent ?? '';
  const first = (known: [RegExp, string][]) => known.find(([pattern]) => pattern.test(text))?.[1];
  return { browser: first(browsers), system: first(systems) };
}

/** Whether it is a device that one holds in the hand. */
export function isHandheld({ system }: Device): boolean {
  return system === 'iPhone' || system === 'iPad' || system === 'Android';
}
