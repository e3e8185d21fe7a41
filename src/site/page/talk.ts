import {open} from '../../present/talk/main';
import {loadProject} from './windows';

open(await loadProject());
