// usage: node read-epub.js BOOK.epub
// Opens the book in epub.js and turns to each document of its spine. Prints what a reader sees of the text;
// complains of a document without text and of a picture that is not drawn.
'use strict';
const fs = require('fs');
const http = require('http');
const path = require('path');
const {browse} = require('./browser.js');

const modules = path.join(__dirname, 'node_modules');
const files = {
  '/jszip.js': path.join(modules, 'jszip/dist/jszip.min.js'),
  '/epub.js': path.join(modules, 'epubjs/dist/epub.min.js'),
  '/book.epub': process.argv[2],
};
const reader = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><div id="page"></div>
<script src="/jszip.js"></script><script src="/epub.js"></script>`;

const server = http.createServer((request, response) => {
  if (request.url === '/') {
    response.setHeader('content-type', 'text/html');
    response.end(reader);
  } else if (files[request.url]) {
    fs.createReadStream(files[request.url]).pipe(response);
  } else {
    response.statusCode = 404;
    response.end();
  }
});

/** In the page: opens the book and answers the documents of its spine. */
async function open() {
  window.book = ePub('/book.epub');
  window.rendition = book.renderTo('page', {width: 600, height: 800, flow: 'scrolled-doc'});
  await book.ready;
  await rendition.display();
  return book.spine.spineItems.map(item => item.href);
}

/** In the page: shows a document and answers what is to be seen of it. */
async function show(href) {
  await rendition.display(href);
  const shown = rendition.getContents()[0].document;
  const pictures = [...shown.querySelectorAll('img, svg image')];
  await Promise.all([...shown.images].map(i => i.decode().catch(() => {})));
  return {
    text: shown.body.innerText.trim(),
    pictures: pictures.length,
    undrawn: pictures
      .filter(p => p.naturalWidth === 0 || p.getBoundingClientRect().width < 10 || p.getBoundingClientRect().height < 10)
      .map(p => p.alt || p.outerHTML),
    figures: [...shown.querySelectorAll('figure')]
      .filter(f => f.getBoundingClientRect().height < 10)
      .map(f => f.innerText),
  };
}

server.listen(0, '127.0.0.1', () => {
  const site = 'http://127.0.0.1:' + server.address().port + '/';
  browse(url => url.startsWith(site) || /^(blob|data|about):/.test(url), async (page, complaints) => {
    await page.goto(site);
    for (const href of await page.evaluate(open)) {
      const seen = await page.evaluate(show, href);
      if (!seen.text && !seen.pictures) complaints.push(href + ': nothing is to be seen');
      seen.undrawn.forEach(p => complaints.push(href + ': a picture is not drawn: ' + p));
      seen.figures.forEach(f => complaints.push(href + ': a figure takes no room: ' + f));
      console.log(seen.text);
    }
  }).catch(e => {
    console.error(e);
    process.exitCode = 1;
  }).finally(() => server.close());
});
