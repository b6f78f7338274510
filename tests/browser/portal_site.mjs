// A portal to look at: the address of one that runs, or a program and a workspace to start one with.
import { spawn } from 'node:child_process';

const PATIENCE_MS = 30_000;

function started(program, workspace) {
  const server = spawn(program, ['serve', workspace, '--port', '0', '--public-url', 'http://site.example', '--no-metrics', '--no-log'], { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => { server.kill('SIGKILL'); reject(new Error(`the portal did not start: ${said}`)); }, PATIENCE_MS);
    const listen = (bytes) => {
      said += bytes;
      const address = /http:\/\/[^\s"]+/.exec(said);
      if (!address) return;
      clearTimeout(timer);
      resolve({ server, url: address[0].replace(/\/$/, '') });
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', (code) => { clearTimeout(timer); reject(new Error(`the portal ended with ${code}: ${said}`)); });
  });
}

/** \param args  [URL] or [PROGRAM, WORKSPACE]. Ends the program when there is no portal. */
export async function openPortal(args) {
  if (/^https?:/.test(args[0] ?? '')) return { url: args[0].replace(/\/$/, ''), close: () => undefined };
  try {
    const { server, url } = await started(args[0], args[1]);
    server.removeAllListeners('exit');
    return { url, close: () => server.kill('SIGTERM') };
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}
