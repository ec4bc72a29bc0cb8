// Sorts the texts of cases.json into "yes" and "no" by what an ECMAScript engine says about them, in place:
//   node verdicts.js cases.json
// With the flag u where the engine takes the pattern so, without any flag otherwise.
// New texts may be put into either list; "form" is ours (automaton, backtracking, refused) and left alone.
const fs = require('fs');
const file = process.argv[2];
const compile = pattern => {
  try {
    return new RegExp(pattern, 'u');
  } catch (onlyWithoutFlag) {
    return new RegExp(pattern);
  }
};
const lines = JSON.parse(fs.readFileSync(file, 'utf8')).map(({pattern, form, yes = [], no = []}) => {
  const texts = [...yes, ...no];
  const says = form === 'refused' ? () => false : text => compile(pattern).test(text);
  const sorted = {pattern, form, yes: texts.filter(says), no: texts.filter(text => !says(text))};
  const escape = c => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0');
  return '  ' + JSON.stringify(sorted).replace(/[\u007f-\uffff]/g, escape);
});
fs.writeFileSync(file, '[\n' + lines.join(',\n') + '\n]\n');
