/** A request that cannot be done: its message, in Chinese, is for the person at the keyboard. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}
