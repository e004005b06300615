// Server-sent events out of the pieces of text in which a connection brings them.

/** Takes text in any pieces and gives the events that are complete. */
export class EventStreamParser {
  #rest = '';
  #event = {id: '', name: 'message', data: []};

  feed(text) {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop();
    return lines.map((line) => this.#take(line)).filter(Boolean);
  }

  #take(line) {
    if (line === '') {
      return this.#dispatch();
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'id') {
      this.#event.id = value;
    } else if (field === 'event') {
      this.#event.name = value;
    } else if (field === 'data') {
      this.#event.data.push(value);
    }
    return null;
  }

  #dispatch() {
    const {id, name, data} = this.#event;
    this.#event = {id: '', name: 'message', data: []};
    return data.length > 0 ? {id, name, data: data.join('\n')} : null;
  }
}
