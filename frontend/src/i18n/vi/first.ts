import common from './common.json';
import problem from './problem.json';

/** What even the sign-in page says. */
export default { common, problem };
