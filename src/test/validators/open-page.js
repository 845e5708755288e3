// usage: node open-page.js PAGE.html
// Opens a page from the disk, unfolds what is folded, and prints what is to be seen by who reads to its end.
'use strict';
const path = require('path');
const {pathToFileURL} = require('url');
const {browse} = require('./browser.js');

const site = pathToFileURL(path.resolve(process.argv[2])).href;

browse(url => url.split('#')[0] === site || url.startsWith('data:'), async page => {
  await page.goto(site, {waitUntil: 'load'});
  await page.evaluate(() => document.querySelectorAll('details').forEach(d => (d.open = true)));
  await page.addStyleTag({content: '* { content-visibility: visible !important; }'});
  console.log(await page.evaluate(() => document.body.innerText));
}).catch(e => {
  console.error(e);
  process.exitCode = 1;
});
