console.log('to whom?');
