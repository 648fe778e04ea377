import type vi from './vi';

// a key that no text stands under is a type error
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof vi;
    returnNull: false;
  }
}
