import apply from './apply';
import desk from './desk';
import first from './first';

export default { ...first, ...desk, ...apply };
