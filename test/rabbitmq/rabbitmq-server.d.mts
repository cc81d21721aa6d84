export function locateRabbitMq(): { readonly server: string; readonly epmd: string };
export function provideRabbitMq(): { readonly server: string; readonly epmd: string };
