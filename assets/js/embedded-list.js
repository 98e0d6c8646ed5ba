// One script tag on another site: builds the list beside itself, apart from that site's styles where the browser can (shadow root).
// ES5, no markup from text, styles set one by one: works under a strict content policy. The list at the end is filled in by the server.
(function (list) {
  'use strict';
  var script = document.currentScript || (function (all) { return all[all.length - 1]; })(document.getElementsByTagName('script'));

  function made(name, words, styles) {
    var element = document.createElement(name);
    if (words) element.appendChild(document.createTextNode(words));
    for (var key in styles || {}) element.style[key] = styles[key];
    return element;
  }

  function link(href, words) {
    var anchor = made('a', words, { color: '#981b13', display: 'inline-block', padding: '10px 0', textUnderlineOffset: '4px' });
    anchor.href = href;
    anchor.target = '_blank';
    anchor.rel = 'noopener';
    return anchor;
  }

  function row(entry) {
    var item = made('li', '', { borderBottom: '1px solid #dfd5c6', margin: '0', padding: '0', listStyle: 'none', overflow: 'hidden' });
    item.appendChild(link(entry.href, entry.title));
    var day = made('time', entry.date, { color: '#4d463f', cssFloat: 'right', padding: '10px 0 10px 12px' });
    day.setAttribute('datetime', entry.date);
    item.appendChild(day);
    return item;
  }

  var host = made('div');
  host.className = 'gongkai-list';
  var root = host.attachShadow ? host.attachShadow({ mode: 'open' }) : host;
  var section = made('section', '', {
    font: '18px/1.65 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif', color: '#1f1a17', textAlign: 'left'
  });
  section.setAttribute('aria-label', list.title);
  section.setAttribute('lang', 'zh-CN');
  section.appendChild(made('h2', list.title, { font: 'inherit', fontWeight: '700', fontSize: '1.15em', margin: '0 0 8px' }));
  if (!list.rows.length) section.appendChild(made('p', list.empty));
  var lines = made('ul', '', { margin: '0', padding: '0' });
  for (var i = 0; i < list.rows.length; i += 1) lines.appendChild(row(list.rows[i]));
  section.appendChild(lines);
  section.appendChild(link(list.href, list.more));
  root.appendChild(section);
  script.parentNode.insertBefore(host, script.nextSibling);
})([[list]]);
