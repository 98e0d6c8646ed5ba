// All the pages somebody can reach by links, a few of each kind: a town has a hundred villages, and one is like another.
const downloads = /\.(pdf|xlsx|csv|json|xml|txt|atom|svg|png|tlog-proof)$|\/original$|\/article\.html$|\/photos\/|^\/(assets|api|feed)\//;

export function kindOf(path) {
  return path
    .replace(/[?#].*$/, '')
    .replace(/\/e\/[^/]+/, '/e/{code}')
    .replace(/\/(drafts|editions|people|places)\/(?!invite|new)[^/]+/, '/$1/{one}')
    .replace(/\/\d{4}(-\d\d|Q\d)$/, '/{period}')
    .replace(/\/(?:sq-)?(?:shi|zhi|cai|zhuan)-\d+/, '/{item}')
    .replace(/\/\d{12}/, '/{village}')
    .replace(/\/\d{2,9}(?=\/|$)/, '/{division}');
}

export function linksIn(html) {
  return [...html.matchAll(/<a [^>]*href="([^"#]+)/g)].map(([, href]) => href.replaceAll('&amp;', '&'))
    .filter(href => href.startsWith('/') && !downloads.test(href.replace(/\?.*$/, '')) && !href.startsWith('/type'));
}

// `fetch(path)` gives {status, text}. → Map of path to page, at most `most` of a kind.
export async function crawl(fetch, starts, most, within = () => true) {
  const pages = new Map();
  const seen = new Map();
  const waiting = [...starts];
  const asked = new Set();
  while (waiting.length) {
    const path = waiting.shift();
    const kind = kindOf(path);
    if (asked.has(path) || !within(path)) continue;
    if (!starts.includes(path) && (seen.get(kind) ?? 0) >= most) continue;
    asked.add(path);
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    const page = await fetch(path);
    pages.set(path, page);
    waiting.push(...linksIn(page.text));
  }
  return pages;
}
