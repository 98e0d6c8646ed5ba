// node simulate.mjs ROWS.csv DAY ROUNDS ANSWER: the duties in DuckDB, in memory, on two threads. Prints the median of the
// milliseconds that counting the overdue takes and how many rows there are; writes the counts.
import { writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [rows, day, rounds, answer] = process.argv.slice(2);
const database = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await database.connect();
await connection.run(`CREATE TABLE duty AS SELECT * FROM read_csv('${rows}', header = false, columns =
  {village: 'BIGINT', county: 'INTEGER', item: 'SMALLINT', due: 'DATE', settled: 'DATE'})`);
const question = `SELECT county, item, count(*) FROM duty
  WHERE due < DATE '${day}' AND (settled IS NULL OR settled > DATE '${day}') GROUP BY county, item`;

const took = [];
let counts;
for (let round = 0; round < Number(rounds) + 1; ++round) {
  const from = performance.now();
  const result = await connection.run(question);
  counts = await result.getRows();
  if (round > 0) took.push(performance.now() - from); // the first warms up
}
const [[all]] = await (await connection.run('SELECT count(*) FROM duty')).getRows();
writeFileSync(answer, counts.map(row => row.join(',') + '\n').join(''));
console.log(took.sort((a, b) => a - b)[Math.floor(took.length / 2)].toFixed(2));
console.log(String(all));
