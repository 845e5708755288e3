// The functions that Java calls. Errors of the author are thrown with their words.
var parts = MathJax._;
var adaptor = parts.adaptors.liteAdaptor.liteAdaptor();
parts.handlers.html_ts.RegisterHTMLHandler(adaptor);
var FOUND = parts.core.MathItem.STATE.CONVERT;

var tex = new parts.input.tex_ts.TeX({
  packages: ['base', 'ams', 'amscd', 'bbox', 'boldsymbol', 'braket', 'cancel', 'cases', 'centernot',
    'color', 'empheq', 'enclose', 'extpfeil', 'gensymb', 'mathtools', 'mhchem', 'newcommand',
    'textcomp', 'textmacros', 'unicode', 'upgreek'],
  tags: 'none',
  formatError: function (jax, error) { throw new Error(error.message); }
});
var drawn = new parts.output.svg_ts.SVG({fontCache: 'none', font: MathJax.config.svg.font});
var fromTex = parts.mathjax.mathjax.document('', {InputJax: tex, OutputJax: drawn});
var fromMathMl = parts.mathjax.mathjax.document('', {
  InputJax: new parts.input.mathml_ts.MathML({
    parseError: function () { throw new Error('it is not well-formed'); }
  }),
  OutputJax: drawn
});
var writer = new parts.core.MmlTree.SerializedMmlVisitor.SerializedMmlVisitor();

function texToMathMl(formula, display) {
  return writer.visitTree(fromTex.convert(formula, {display: display, end: FOUND}));
}

function mathMlToSvg(formula, display) {
  return adaptor.innerHTML(fromMathMl.convert(formula, {display: display}));
}
