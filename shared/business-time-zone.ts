/** In which the business counts its days and months, wherever whoever looks may be. */
export const businessTimeZone = 'Asia/Shanghai';
