// What MathJax looks for in its surroundings.
var window = this, self = this, global = this;
var console = {log: function () {}, warn: function () {}, error: function () {}};
var MathJax = {startup: {typeset: false, ready: function () {}}, loader: {load: []}, options: {}};
function setTimeout(task) { task(); }
