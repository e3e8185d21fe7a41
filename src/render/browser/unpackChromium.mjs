// Run as a process of its own with TMPDIR set: the package unpacks into the temporary folder, whatever that is.
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
