import apply from './apply.json';

/** What the public application form says. */
export default { apply };
