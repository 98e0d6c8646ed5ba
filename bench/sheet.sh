#!/bin/sh
# The sheet against warm headless Chromium and wkhtmltopdf. ROUNDS=7
cd "$(dirname "$0")/.." || exit 1
[ -d tests/flows/node_modules/playwright-core ] || { echo "sheet: playwright-core is not installed (./dev test fetches it)"; exit 0; }
command -v qrencode >/dev/null || { echo "sheet: qrencode is not installed"; exit 0; }
exec node bench/sheet.mjs
