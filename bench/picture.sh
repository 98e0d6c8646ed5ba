#!/bin/sh
# The long picture against a screenshot of the same account by a warm headless Chromium. ROUNDS=7
cd "$(dirname "$0")/.." || exit 1
[ -d tests/flows/node_modules/playwright-core ] || { echo "picture: playwright-core is not installed (./dev test fetches it)"; exit 0; }
exec node bench/picture.mjs
