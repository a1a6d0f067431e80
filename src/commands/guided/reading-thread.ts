// Reads the text that `read-apart.ts` hands to this thread.
import { parentPort, workerData } from 'node:worker_threads'
import { readAny } from '../../intake/read-any.ts'

parentPort?.postMessage(readAny(workerData as string))
