import { WebSocketGateway } from '@nestjs/websockets';

@WebSocketGateway({ cors: { origin: 'https://shop.example.com' } })
export class EventsGateway {}
