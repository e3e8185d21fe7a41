import {MetaFile} from '@motion-canvas/core';

/**
 * Motion Canvas writes each `.meta` file anew, as it is, when a page opens, because a listener that is added hears the value
 * there is. It does not write what it is told to ignore, and here that is so while a file is attached.
 */
const attach: unknown = Reflect.get(MetaFile.prototype, 'attach');

if (typeof attach === 'function') {
  Reflect.set(MetaFile.prototype, 'attach', function (this: MetaFile<unknown>, field: unknown) {
    Reflect.set(this, 'ignoreChange', true);
    Reflect.apply(attach, this, [field]);
    Reflect.set(this, 'ignoreChange', false);
  });
}
