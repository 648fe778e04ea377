import agency from './agency.json';
import auth from './auth.json';
import common from './common.json';
import finance from './finance.json';
import inventory from './inventory.json';
import problem from './problem.json';
import regulation from './regulation.json';
import report from './report.json';
import slip from './slip.json';

export default { agency, auth, common, finance, inventory, problem, regulation, report, slip };
