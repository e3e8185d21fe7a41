import {open} from '../../present/desk/main';
import {loadProject} from './windows';

open(await loadProject());
