import agency from './agency.json';
import auth from './auth.json';
import finance from './finance.json';
import inventory from './inventory.json';
import regulation from './regulation.json';
import report from './report.json';
import slip from './slip.json';

/** What is said behind the sign-in. */
export default { agency, auth, finance, inventory, regulation, report, slip };
