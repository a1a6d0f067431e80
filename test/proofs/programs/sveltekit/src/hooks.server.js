import { sequence } from '@sveltejs/kit/hooks'
import { outside } from './outside.js'
import { today } from './today.js'

export const handle = sequence(outside, today)
