export * from './currency';
export * from './date';
export * from './money';
export * from './quantity';
export * from './use-format';
export * from './words';
