import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import os from 'node:os';
import {expect, it, onTestFinished} from 'vitest';
import {answerBothLoopbacks, type Loopback} from '../../src/present/bothLoopbacks';

const hasBoth = Object.values(os.networkInterfaces())
  .flat()
  .some(address => address?.address === '::1');

it.runIf(hasBoth)('answers at both addresses of localhost, and at neither after it was closed', async () => {
  const httpServer = createServer((_, response) => response.end('here'));
  onTestFinished(() => void httpServer.close());
  const server: Loopback = {httpServer, config: {server: {host: 'localhost'}}};
  const twin = answerBothLoopbacks(server);
  httpServer.listen(0, 'localhost');
  await once(httpServer, 'listening');
  await twin;
  const {port} = httpServer.address() as AddressInfo;
  const answers = async (host: string) => {
    const response = await fetch(`http://${host}:${port}/`, {headers: {connection: 'close'}}).catch(() => undefined);
    return response?.text();
  };
  expect(await Promise.all(['127.0.0.1', '[::1]'].map(answers))).toEqual(['here', 'here']);
  httpServer.close();
  await once(httpServer, 'close');
  await expect.poll(() => Promise.all(['127.0.0.1', '[::1]'].map(answers))).toEqual([undefined, undefined]);
});
