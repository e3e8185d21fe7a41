// Puts the starter, and the code that copies it, into this package: both stand elsewhere in the checkout.
import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';

const here = name => fileURLToPath(new URL(name, import.meta.url));
const compilerOptions = {target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext};
const {outputText} = ts.transpileModule(readFileSync(here('../starter.ts'), 'utf8'), {compilerOptions});
writeFileSync(here('starter.js'), outputText);
rmSync(here('starter'), {recursive: true, force: true});
const made = /[\\/](?:node_modules|output|\.cache|dist)(?:[\\/]|$)/u;
const source = here('../../../examples/starter');
cpSync(source, here('starter'), {recursive: true, filter: file => !made.test(file.slice(source.length))});
