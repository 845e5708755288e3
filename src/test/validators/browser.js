// Chromium without a window. Whatever a page complains of or asks the network for is a complaint;
// the process ends with 1 when there is any.
'use strict';
const puppeteer = require('puppeteer');

/** Calls look(page) on a page that may only load what allowed(url) says. */
exports.browse = async (allowed, look) => {
  const complaints = [];
  const browser = await puppeteer.launch({
    executablePath: process.env.PUPPETEER_EXECUTABLE_PATH,
    args: ['--no-sandbox'], // root has none; all pages are our own
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({width: 800, height: 1000});
    await page.setRequestInterception(true);
    page.on('request', request => {
      if (allowed(request.url())) {
        request.continue();
      } else {
        complaints.push('asks for ' + request.url());
        request.abort();
      }
    });
    page.on('requestfailed', r => complaints.push('did not get ' + r.url()));
    page.on('pageerror', e => complaints.push('script: ' + e));
    page.on('console', m => {
      if (m.type() === 'error') complaints.push('console: ' + m.text());
    });
    await look(page, complaints);
  } finally {
    await browser.close();
  }
  complaints.forEach(c => console.error(c));
  process.exitCode = complaints.length ? 1 : 0;
};
