// Keeps what is typed into forms marked data-keep until the server has it: an expired session or a dead
// network loses no word. Never keeps passwords, files or hidden fields; forgets after seven days.
(function () {
  'use strict';
  var week = 7 * 24 * 3600 * 1000;
  var store;
  try { store = window.localStorage; store.getItem('keep'); } catch (closed) { return; }
  if (!store) return;

  function key(form) { return 'keep:' + (form.getAttribute('data-keep') || form.getAttribute('action')); }
  function each(form, act) {
    for (var i = 0; i < form.elements.length; i++) {
      var field = form.elements[i];
      if (field.name && /^(text|search|tel|email|number|date|month|textarea|select-one)$/.test(field.type)) act(field);
    }
  }
  function forget(name) { store.removeItem(name); }
  function keep(form) {
    var typed = {};
    each(form, function (field) { typed[field.name] = field.value; });
    try { store.setItem(key(form), JSON.stringify({ at: Date.now(), typed: typed })); } catch (full) { return; }
  }
  function restore(form) {
    var kept;
    try { kept = JSON.parse(store.getItem(key(form))); } catch (broken) { kept = null; }
    if (!kept || Date.now() - kept.at > week) { forget(key(form)); return; }
    each(form, function (field) {
      if (!field.value && kept.typed[field.name]) field.value = kept.typed[field.name];
    });
  }

  // A page that confirms an act says which forms are done: data-keep-done="name name", or all of them.
  var done = document.querySelector('[data-keep-done]');
  if (done) {
    var names = done.getAttribute('data-keep-done').split(' ').filter(Boolean);
    if (!names.length) names = Object.keys(store).filter(function (name) { return name.indexOf('keep:') === 0; });
    names.forEach(function (name) { forget(name.indexOf('keep:') === 0 ? name : 'keep:' + name); });
  }
  Array.prototype.forEach.call(document.querySelectorAll('form[data-keep]'), function (form) {
    restore(form);
    form.addEventListener('input', function () { keep(form); });
  });
}());
