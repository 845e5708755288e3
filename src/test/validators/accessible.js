// usage: node accessible.js BOOK.epub
// Puts a book through Ace (daisy.github.io/ace). Complains of each violation of WCAG that it finds.
'use strict';
const {spawnSync} = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');

const out = fs.mkdtempSync(path.join(os.tmpdir(), 'ace-'));
try {
  const ace = path.join(__dirname, 'node_modules/@daisy/ace-cli/bin/ace.js');
  const run = spawnSync(process.execPath, [ace, '--silent', '--force', '--outdir', out, process.argv[2]], {
    encoding: 'utf8',
    env: {...process.env, ACE_TIMEOUT_INITIAL: '120000'},
  });
  if (run.status !== 0) throw new Error('Ace failed: ' + run.stdout + run.stderr);
  const report = JSON.parse(fs.readFileSync(path.join(out, 'report.json'), 'utf8'));
  for (const file of report.assertions || []) {
    for (const found of file.assertions || []) {
      console.error([
        file['earl:testSubject'].url,
        found['earl:test']['earl:impact'],
        found['earl:test']['dct:title'],
        found['earl:result']['dct:description'],
        found['earl:result'].html,
      ].filter(Boolean).join(' | '));
      process.exitCode = 1;
    }
  }
  console.log(report['earl:result']['earl:outcome']);
} finally {
  fs.rmSync(out, {recursive: true, force: true});
}
