import { isIPv6, type LookupFunction, type Socket } from 'node:net'
import { buildConnector, Client } from 'undici'
import type { Trust } from './trust.ts'

/** A connection carries one exchange at a time, so the address of each is known. */
export interface Connection {
  readonly client: Client
  readonly pool: Connection[]
  /** Null until it is connected. */
  socket: Socket | null
  address: string | null
  connects: number
  exchanges: number
  /** The first bytes of the last response, up to its status line and a little on. */
  came: string
}

/** The connections of one transport. */
export interface Connections {
  /** An idle connection to these addresses, or a new one; always a new one where `isFresh`. */
  readonly acquire: (
    origin: string,
    addresses: readonly string[],
    how: { readonly overHttp2: boolean; readonly isFresh: boolean; readonly trust: Trust },
  ) => Connection
  /** Hands a connection back after an exchange; one that is not clean is closed. */
  readonly release: (connection: Connection, clean: boolean) => void
  readonly close: () => Promise<void>
}

/** As much as the most patient browser takes (Firefox; Chromium stops at 256 KiB), and as much as a terminal can bear. */
export const maxHeaderBytes = 384 * 1024

export function createConnections(): Connections {
  const pools = new Map<string, Connection[]>()
  const open = new Set<Connection>()
  const connectors = new Map<string, buildConnector.connector>()

  const connectorFor = (
    addresses: readonly string[],
    overHttp2: boolean,
    trust: Trust,
  ): buildConnector.connector => {
    const key = `${addresses.join()} ${overHttp2} ${trust.machineToo}`
    const known = connectors.get(key)
    if (known) return known
    const connector = buildConnector({
      allowH2: overHttp2,
      timeout: 0,
      lookup: fixedLookup(addresses),
      autoSelectFamily: addresses.length > 1,
      rejectUnauthorized: trust.rejectUnauthorized,
      ...(trust.context === null ? {} : { secureContext: trust.context }),
    })
    connectors.set(key, connector)
    return connector
  }

  const connect = (
    origin: string,
    pool: Connection[],
    overHttp2: boolean,
    connector: buildConnector.connector,
  ): Connection => {
    const client: Client = new Client(origin, {
      allowH2: overHttp2,
      maxHeaderSize: maxHeaderBytes,
      pipelining: 1,
      connect: (target, callback) => {
        connection.connects += 1
        // A server that closes at once would make the client connect for ever.
        if (connection.connects > 1) return callback(closedEarly(), null)
        connector(target, (error, socket) => {
          connection.socket = socket as Socket | null
          connection.address = connection.socket?.remoteAddress ?? null
          if (error !== null || socket === null) return callback(error ?? closedEarly(), null)
          if (!overHttp2) watchStart(socket, connection)
          callback(null, socket)
        })
      },
    })
    const connection: Connection = {
      client,
      pool,
      socket: null,
      address: null,
      connects: 0,
      exchanges: 0,
      came: '',
    }
    client.on('disconnect', () => discard(connection))
    open.add(connection)
    return connection
  }

  const acquire: Connections['acquire'] = (origin, addresses, { overHttp2, isFresh, trust }) => {
    const key = `${origin} ${addresses.join()} ${overHttp2}`
    const pool = pools.get(key) ?? []
    pools.set(key, pool)
    const idle = isFresh ? undefined : takeOpen(pool)
    return idle ?? connect(origin, pool, overHttp2, connectorFor(addresses, overHttp2, trust))
  }

  /** A response may have closed its connection, of which the client tells only later. */
  const takeOpen = (pool: Connection[]): Connection | undefined => {
    for (let idle = pool.pop(); idle !== undefined; idle = pool.pop()) {
      if (idle.socket?.destroyed === false && idle.socket.readable && idle.socket.writable) return idle
      discard(idle)
    }
    return undefined
  }

  const discard = (connection: Connection): void => {
    const at = connection.pool.indexOf(connection)
    if (at >= 0) connection.pool.splice(at, 1)
    if (open.delete(connection)) void connection.client.destroy()
  }

  return {
    acquire,
    release: (connection, clean) => {
      if (clean && open.has(connection)) connection.pool.push(connection)
      else discard(connection)
    },
    close: async () => {
      const clients = [...open].map(({ client }) => client.destroy())
      open.clear()
      await Promise.all(clients)
    },
  }
}

/** Enough to hold a status line. */
const startBytes = 512

/** Keeps how each response begins: undici reads more than browsers do, and does not say what it read. */
function watchStart(socket: Socket, connection: Connection): void {
  const push = socket.push.bind(socket)
  socket.push = (chunk: unknown, encoding) => {
    if (Buffer.isBuffer(chunk) && connection.came.length < startBytes)
      connection.came += chunk.toString('latin1', 0, startBytes)
    return push(chunk, encoding)
  }
}

/** A resolver that has asked already. */
export function fixedLookup(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
  return (_host, options, callback) => {
    const first = all[0]
    if (first === undefined) {
      callback(Object.assign(new Error('no address is known'), { code: 'ENOTFOUND' }), '', 0)
    } else if (options.all === true) callback(null, all)
    else callback(null, first.address, first.family)
  }
}

function closedEarly(): Error {
  return Object.assign(new Error('the server closed the connection at once'), { code: 'ECONNRESET' })
}
