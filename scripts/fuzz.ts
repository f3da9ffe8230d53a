import { fuzz } from "../test/support/fuzz";

/** Runs the main job on generated workbooks in one process: `npm run fuzz -- COUNT SEED`. Exit code 1 where anything went wrong. */
async function main([count = "10000", seed = "1"]: readonly string[]): Promise<void> {
  const started = Date.now();
  let told = 0;
  const { done, refused, wrong } = await fuzz(Number(seed), Number(count), (counts, run) => {
    for (const problem of counts.wrong.slice(told)) process.stdout.write(`${problem}\n`);
    told = counts.wrong.length;
    if (run % 100 === 0) process.stdout.write(`${run}: ${counts.done} done, ${counts.refused} refused, ${counts.wrong.length} wrong\n`);
  });
  const seconds = Math.round((Date.now() - started) / 1000);
  const memory = Math.round(process.memoryUsage().rss / 1_000_000);
  process.stdout.write(`${count} workbooks: ${done} done, ${refused} refused, ${wrong.length} wrong, in ${seconds} s, with ${memory} MB\n`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

void main(process.argv.slice(2));
