const thumbnail = {width: 480, height: 270} as const;
const gap = 32;
const labelHeight = 44;
const titleHeight = 72;
const colors = {background: '#101114', ink: '#e8e8ea', faint: '#9a9ca4', frame: '#2c2e35'} as const;
const family = 'Pretendard, system-ui, sans-serif';

/** A grid of thumbnails, each with its label beneath. */
export class ContactSheet {
  public readonly canvas = document.createElement('canvas');
  private readonly context: CanvasRenderingContext2D;
  private readonly columns: number;
  private count = 0;

  /** @param total - how many thumbnails there will be. */
  public constructor(title: string, total: number) {
    this.columns = Math.max(1, Math.min(4, Math.ceil(Math.sqrt(total))));
    const rows = Math.ceil(total / this.columns);
    this.canvas.width = gap + this.columns * (thumbnail.width + gap);
    this.canvas.height = titleHeight + gap + rows * (thumbnail.height + labelHeight + gap);
    const context = this.canvas.getContext('2d', {alpha: false});
    if (!context) throw new Error('There is no canvas for the contact sheet.');
    this.context = context;
    context.imageSmoothingQuality = 'high';
    context.fillStyle = colors.background;
    context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    this.write(title, gap, gap + 32, 36, colors.ink);
  }

  public add(picture: HTMLCanvasElement, label: string): void {
    const x = gap + (this.count % this.columns) * (thumbnail.width + gap);
    const row = Math.floor(this.count / this.columns);
    const y = titleHeight + gap + row * (thumbnail.height + labelHeight + gap);
    this.context.drawImage(picture, x, y, thumbnail.width, thumbnail.height);
    this.context.strokeStyle = colors.frame;
    this.context.strokeRect(x - 0.5, y - 0.5, thumbnail.width + 1, thumbnail.height + 1);
    this.write(label, x, y + thumbnail.height + 30, 22, colors.faint);
    this.count++;
  }

  private write(text: string, x: number, y: number, size: number, color: string): void {
    this.context.fillStyle = color;
    this.context.font = `500 ${size}px ${family}`;
    this.context.fillText(text, x, y);
  }
}
