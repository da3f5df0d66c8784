import { WebSocket } from 'ws';

type Fields = Readonly<Record<string, unknown>>;

interface Waiting {
  readonly resolve: (result: Fields) => void;
  readonly reject: (error: Error) => void;
}

interface Message {
  readonly id?: number;
  readonly type?: string;
  readonly method?: string;
  readonly params?: Fields;
  readonly result?: Fields;
  readonly error?: string;
  readonly message?: string;
}

/** Commands and events of the WebDriver BiDi protocol (https://w3c.github.io/webdriver-bidi/). */
export class BidiConnection {
  private lastId = 0;
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Set<(method: string, params: Fields) => void>();
  readonly closed: Promise<void>;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      this.receive(JSON.parse(data.toString('utf8')) as Message);
    });
    this.closed = new Promise((resolve) => {
      socket.once('close', () => {
        for (const { reject } of this.waiting.values()) reject(new Error('The browser is gone.'));
        this.waiting.clear();
        resolve();
      });
    });
  }

  static async open(url: string): Promise<BidiConnection> {
    const socket = new WebSocket(url, { maxPayload: 0 });
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return new BidiConnection(socket);
  }

  private receive(message: Message): void {
    if (message.id === undefined) {
      for (const listener of this.listeners) listener(message.method ?? '', message.params ?? {});
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.type === 'error') waiting?.reject(new Error(`${message.error ?? ''}: ${message.message ?? ''}`));
    else waiting?.resolve(message.result ?? {});
  }

  send(method: string, params: Fields = {}): Promise<Fields> {
    if (this.socket.readyState !== WebSocket.OPEN) return Promise.reject(new Error('The browser is gone.'));
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Calls back for every event; returns how to stop. */
  listen(listener: (method: string, params: Fields) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.socket.close();
  }
}
